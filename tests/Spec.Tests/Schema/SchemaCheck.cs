using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusContracts.Spec.Tests;

/// <summary>What a validator of JSON Schema says of YAML texts; the validator is Python's, for .NET has none that can be restored.</summary>
internal sealed record SchemaCheck(
    [property: JsonPropertyName("undescribed")] IReadOnlyList<string> Undescribed,
    [property: JsonPropertyName("wrong-examples")] IReadOnlyList<string> WrongExamples,
    [property: JsonPropertyName("cases")] IReadOnlyDictionary<string, SchemaCheck.Verdict> Cases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The problems of one text.</summary>
    /// <param name="AsText">With every scalar a text, as the spec reader sees it.</param>
    /// <param name="AsEditor">With 17.10 a number and on true, as editors see it.</param>
    public sealed record Verdict(
        [property: JsonPropertyName("as-text")] IReadOnlyList<Problem> AsText,
        [property: JsonPropertyName("as-editor")] IReadOnlyList<Problem> AsEditor);

    /// <summary>One refusal: the path of the value, the keyword of the schema, and a sentence.</summary>
    public sealed record Problem(
        [property: JsonPropertyName("path")] string Path,
        [property: JsonPropertyName("keyword")] string Keyword,
        [property: JsonPropertyName("message")] string Message);

    /// <summary>The Wazo contract, as text.</summary>
    public static string WazoContract => File.ReadAllText(Beside("spec/events.yaml"));

    /// <summary>Checks texts against <c>spec/events.schema.json</c>.</summary>
    public static async Task<SchemaCheck> RunAsync(IReadOnlyDictionary<string, string> texts, CancellationToken cancel)
    {
        var (exitCode, output, errors) = await PythonAsync([], JsonSerializer.Serialize(texts), cancel);
        Assert.True(exitCode == 0, $"check_schema.py ended with {exitCode}: {errors}");
        return JsonSerializer.Deserialize<SchemaCheck>(output)!;
    }

    /// <summary>Runs the script with options of the interpreter.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> PythonAsync(string[] options, string input, CancellationToken cancel)
    {
        var python = Environment.GetEnvironmentVariable("BUSCONTRACTS_TEST_PYTHON") ?? "/usr/bin/python3";
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(python, [.. options, Beside("Python/check_schema.py"), Beside("spec/events.schema.json")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";

        using var process = Start(start);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await WriteAsync(process.StandardInput, input, timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"{start.FileName} does not start: {exception.Message}. Run ./test.sh, which installs what the tests need, or set BUSCONTRACTS_TEST_PYTHON.",
                exception);
        }
    }

    private static async Task WriteAsync(StreamWriter writer, string input, CancellationToken cancel)
    {
        try
        {
            await writer.WriteAsync(input.AsMemory(), cancel);
            writer.Close();
        }
        catch (IOException)
        {
            // It ended before it had read: its exit code and its standard error tell why.
        }
    }

    private static string Beside(string path) => Path.Combine(AppContext.BaseDirectory, path);
}
