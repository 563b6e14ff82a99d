using BusContracts;
using Wazo.Bus;

namespace Misuse;

/// <summary>Handlers that never run, and one that runs beside another.</summary>
internal static class Bus2013
{
    public static void Listen(SubscriptionBuilder on) => on
        .Event<CallCreated>(CallUpdated.Binding(), message => { }) // expect BUS2013
        .Event<CallEnded>(
            BindingPattern.Parse("calls.*.created"), // expect BUS2013
            message => { })
        .Event<CallHeld>(message => { })
        .Event<CallHeld>(message => { }); // expect BUS2013
}
