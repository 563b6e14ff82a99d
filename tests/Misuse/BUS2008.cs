using BusContracts.Annotations;

namespace Misuse;

/// <summary>Event names that no event has.</summary>
internal static class Bus2008
{
    public static int Handle([EventName] string name)
    {
        if (name == "call_craeted") // expect BUS2008
            return 1;
        return name switch
        {
            "call_updtaed" => 2, // expect BUS2008
            "call_ended" => 3,
            _ => Handle("user_updated"), // expect BUS2008
        };
    }

    public static readonly Dictionary<string, int> Numbers = new()
    {
        ["call_created"] = 1,
        ["call_ended"] = 2,
        ["call_update"] = 3, // expect BUS2008
    };
}
