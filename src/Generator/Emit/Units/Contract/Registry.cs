using System.Linq;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Contract;

/// <summary><c>OrdersBus.Contract</c>: exchange, envelope and events, by which the runtime dispatches.</summary>
internal static class Registry
{
    private const string Root = "global::BusContracts.";

    /// <summary>Writes the class.</summary>
    public static void Write(CodeWriter code, ContractNames names)
    {
        code.Doc("summary", XmlDoc.Sentence(names.Summary)).Remarks([.. DocumentationLink.To(names.Head.Documentation)]).Line(EmittedFile.GeneratedCode);
        using var type = code.Block($"{names.Head.Accessibility} static partial class {names.Head.BusClass}");

        code.Doc("summary", $"The contract: its exchange, the shape of its messages, its {names.Events.Count} events.");
        code.Line($"public static {Root}Contract Contract {{ get; }} = new(");
        using (code.Indented())
        {
            code.Line(CSharp.Literal(names.Head.Namespace) + ",");
            code.Line($"new {Root}Exchange({CSharp.Literal(names.Exchange.Name)}, {CSharp.Literal(names.Exchange.Type)}, {CSharp.Literal(names.Exchange.Durable)}),");
            WriteEnvelope(code, names.Envelope);
            code.Line(CSharp.Literals(names.Releases) + ",");
            var target = names.TargetRelease is { } release ? $" {{ TargetRelease = {CSharp.Literal(release)} }}" : "";
            using var events = code.Block($"static () => new {Root}EventDescriptor[]", $"){target};");
            foreach (var name in names.Events)
                code.Line($"{Root}EventDescriptor.Of<{name}>(),");
        }

        if (names.DefaultUri is { } uri)
        {
            code.Line()
                .Doc("summary", "Where the broker is, with its user and password, when nobody has configured anything: what the documentation says.")
                .Line($"public const string DefaultUri = {CSharp.Literal(uri)};");
        }
    }

    private static void WriteEnvelope(CodeWriter code, EnvelopeModel envelope)
    {
        using var block = code.Block($"new {Root}Envelope", ",");
        code.Line($"ContentType = {CSharp.Literal(envelope.ContentType)},")
            .Line($"IsPersistent = {CSharp.Literal(envelope.Persistent)},");
        using var keys = code.Block($"Keys = new {Root}EnvelopeKey[]", ",");
        foreach (var key in envelope.Keys)
            code.Line($"new({CSharp.Literal(key.WireName)}, {Root}EnvelopeRole.{key.Role}, {CSharp.Literal(key.Header)}),");
    }
}
