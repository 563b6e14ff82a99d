open System
open BusContracts
open Wazo.Bus

let user = Uuid.op_Implicit (Guid.Parse "cc5bd34f-4ee3-4cbc-aa36-8e2e1ed2ec7c")
printfn "%s" (FavoriteAdded.RoutingKey(user).ToString())
printfn "%s" (CallCreated.Binding().ToString())
