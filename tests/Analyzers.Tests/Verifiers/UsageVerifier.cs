using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>Holds the usage rules and their fixes against C# in which the expected reports are marked.</summary>
internal static class UsageVerifier
{
    /// <summary>Checks that exactly the marked places of one file are reported, the first with <paramref name="message"/>; that of a program may have statements at its top.</summary>
    public static async Task VerifyAnalyzerAsync(string marked, string? message = null, TestContract[]? contracts = null, bool mayBeUnfinished = false, bool isProgram = false)
    {
        var (source, expected) = Markup.Parse(marked);
        var project = CSharpProject.With([source], contracts);
        var found = await CSharpProject.DiagnosticsOf(isProgram ? CSharpProject.AsProgram(project) : project, mayBeUnfinished);

        Assert.Equal(
            string.Join("\n", expected.OrderBy(place => place.Span.Start).ThenBy(place => place.Id, StringComparer.Ordinal).Select(place => $"{place.Id} {source.Substring(place.Span.Start, place.Span.Length)}")),
            string.Join("\n", found.Select(diagnostic => $"{diagnostic.Id} {source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}")));
        Assert.Equal(expected.Select(place => place.Span.Start).Order(), found.Select(diagnostic => diagnostic.Location.SourceSpan.Start));
        if (message is not null)
            Assert.Equal(message, found[0].GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>Checks that statements of a service are reported where they are marked.</summary>
    public static Task VerifyStatementsAsync(string statements, string? message = null, TestContract[]? contracts = null) =>
        VerifyAnalyzerAsync(Service.Of(statements), message, contracts);

    /// <summary>Checks what the fix at <paramref name="index"/> makes of the first report of a fixable rule, and that the compiler takes it.</summary>
    public static async Task VerifyCodeFixAsync<TFix>(string source, string fixedSource, int index = 0, TestContract[]? contracts = null)
        where TFix : CodeFixProvider, new()
    {
        var project = CSharpProject.With([Markup.Parse(source).Text], contracts);
        var actions = await ActionsAsync(new TFix(), project);
        var changed = (await ChangedAsync(actions[index], project.Solution)).GetProject(project.Id)!;
        Assert.Equal([fixedSource], await TextsAsync(changed));
        await CSharpProject.DiagnosticsOf(changed);
    }

    /// <summary>Checks that the fix has nothing to offer, although the rule reports.</summary>
    public static async Task VerifyNoCodeFixAsync<TFix>(string source, TestContract[]? contracts = null)
        where TFix : CodeFixProvider, new() => Assert.Empty(await ActionsAsync(new TFix(), CSharpProject.With([source], contracts)));

    /// <summary>
    /// Checks what fix-all makes of two files with the same mistakes, and of a project beside that has them too, by the action at
    /// <paramref name="index"/> of the first report: of one file, of both, of all, as <paramref name="scope"/> says.
    /// </summary>
    public static async Task VerifyFixAllAsync<TFix>(string source, string fixedSource, FixAllScope scope, int index = 0, TestContract[]? contracts = null)
        where TFix : CodeFixProvider, new()
    {
        string[] sources = [source, Other(source)];
        string[] mended = [fixedSource, Other(fixedSource)];
        var fix = new TFix();
        var first = CSharpProject.With(sources, contracts);
        var second = CSharpProject.Add(first.Solution, "Beside", sources, contracts ?? [TestContract.Wazo]);
        first = second.Solution.GetProject(first.Id)!;

        var changed = await FixAllAsync(fix, first, (await ActionsAsync(fix, first))[index], scope);

        Assert.Equal([mended[0], scope == FixAllScope.Document ? sources[1] : mended[1]], await TextsAsync(changed.GetProject(first.Id)!));
        Assert.Equal(scope == FixAllScope.Solution ? mended : sources, await TextsAsync(changed.GetProject(second.Id)!));
    }

    /// <summary>A project after fix-all by the first action that a fix offers anywhere in it; null where it offers none.</summary>
    public static async Task<Project?> FixAllAsync(CodeFixProvider fix, Project project)
    {
        foreach (var found in (await CSharpProject.DiagnosticsOf(project)).Where(found => fix.FixableDiagnosticIds.Contains(found.Id)))
        {
            if (await ActionsAsync(fix, project, found) is [var action, ..])
                return (await FixAllAsync(fix, project, action, FixAllScope.Project)).GetProject(project.Id);
        }

        return null;
    }

    private static async Task<Solution> FixAllAsync(CodeFixProvider fix, Project project, CodeAction first, FixAllScope scope)
    {
        var context = new FixAllContext(
            project.Documents.First(), fix, scope, first.EquivalenceKey!, fix.FixableDiagnosticIds, new FoundDiagnostics(), TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return await ChangedAsync(action!, project.Solution);
    }

    /// <summary>The same file for another class, so that both can stand in one project.</summary>
    private static string Other(string source) => source.Replace("class Service", "class OtherService", StringComparison.Ordinal);

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider fix, Project project) =>
        await ActionsAsync(fix, project, (await CSharpProject.DiagnosticsOf(project)).First(found => fix.FixableDiagnosticIds.Contains(found.Id)));

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider fix, Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = project.GetDocument(diagnostic.Location.SourceTree)!;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<Solution> ChangedAsync(CodeAction action, Solution solution)
    {
        var operations = await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<string[]> TextsAsync(Project project) => await Task.WhenAll(project.Documents
        .OrderBy(document => document.Name, StringComparer.Ordinal)
        .Select(async document => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString()));

    private sealed class FoundDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await CSharpProject.DiagnosticsOf(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await CSharpProject.DiagnosticsOf(document.Project)).Where(found => document.Project.GetDocument(found.Location.SourceTree)?.Id == document.Id);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
