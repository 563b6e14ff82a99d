using System.Linq;

namespace BusContracts.Spec.Baseline;

/// <summary>Finds what is another way for every message: the exchange, the envelope and the ACLs' prefix.</summary>
internal static class BusChanges
{
    public static void Find(SpecModel baseline, SpecModel contract, ChangeList changes)
    {
        Exchange(baseline.Exchange, contract.Exchange, changes);
        Message(baseline.Envelope, contract.Envelope, changes);
        foreach (var key in baseline.Envelope.Keys)
            EnvelopeKey(key, contract.Envelope, changes);
        if (baseline.AclPrefix is { } prefix && contract.AclPrefix != prefix)
        {
            var now = contract.AclPrefix is { } other ? $"is '{other}'" : "there is none";
            changes.Readdressed(["acl", "prefix"], BrokenSides.Both, $"The prefix of ACLs was '{prefix}' and {now}", "a client's ACLs begin with the one or the other");
        }
    }

    private static void Exchange(ExchangeModel old, ExchangeModel now, ChangeList changes)
    {
        const string apart = "what is published to the one is not seen by consumers of the other";
        const string once = "a broker refuses to declare one exchange in two ways";
        if (now.Name != old.Name)
            changes.Readdressed(["exchange", "name"], BrokenSides.Both, $"The exchange was '{old.Name}' and is '{now.Name}'", apart);
        if (now.Type != old.Type)
            changes.Readdressed(["exchange", "type"], BrokenSides.Both, $"The exchange's type was {old.Type} and is {now.Type}", once);
        if (now.Durable != old.Durable)
            changes.Readdressed(["exchange", "durable"], BrokenSides.Both, now.Durable ? "The exchange was not durable and is" : "The exchange was durable and is not", once);
    }

    private static void Message(EnvelopeModel old, EnvelopeModel now, ChangeList changes)
    {
        if (now.ContentType != old.ContentType)
            changes.Readdressed(["message", "content-type"], BrokenSides.Both, $"The content type was '{old.ContentType}' and is '{now.ContentType}'", "either side may look at it before it reads");
        if (old.Persistent && !now.Persistent)
            changes.Readdressed(["message", "persistent"], BrokenSides.Consumers, "Messages were persistent and are not", "those that wait in a durable queue are lost when the broker restarts");
    }

    private static void EnvelopeKey(EnvelopeKeyModel old, EnvelopeModel now, ChangeList changes)
    {
        if (now.Keys.FirstOrDefault(key => key.Role == old.Role) is not { } key)
        {
            changes.Removed(["envelope", old.WireName], BrokenSides.Consumers, $"The envelope's key '{old.WireName}' is gone", "they read it from every message");
            return;
        }

        if (key.WireName != old.WireName)
            changes.Readdressed(["envelope", key.WireName], BrokenSides.Both, $"The envelope's key '{key.WireName}' was called '{old.WireName}'", "each side knows one of the two names");
        if (old.Header && !key.Header)
            changes.Readdressed(["envelope", key.WireName, "header"], BrokenSides.Consumers, $"The envelope's key '{key.WireName}' was an AMQP header too and is none", "those that read or are bound by the header miss it");
    }
}
