open System
open System.Threading.Tasks
open BusContracts
open Wazo.Bus

let user = Uuid.op_Implicit (Guid.Parse "cc5bd34f-4ee3-4cbc-aa36-8e2e1ed2ec7c")
printfn "%s" (FavoriteAdded.RoutingKey(user).ToString())
printfn "%s" (CallCreated.Binding().ToString())

let received =
    task {
        use bus = MessageBus.InMemory()
        let held = TaskCompletionSource<string>()
        let! _ =
            bus.SubscribeAsync("call-watch", fun on ->
                on.Event<CallHeld>(fun (message: Message<CallHeld>) -> held.SetResult message.Data.CallId) |> ignore)
        do! bus.PublishAsync(CallHeld(CallId = "1465572129.31"))
        return! held.Task
    }

printfn "call %s is on hold" (received.GetAwaiter().GetResult())
