var types = typeof(Program).Assembly.GetTypes().Where(type => type.Name is "OrderPlaced" or "DoorOpened" or "DoorLocked");
foreach (var type in types.OrderBy(type => type.Name, StringComparer.Ordinal))
    Console.WriteLine($"{(type.IsPublic ? "public" : "internal")} {type.FullName}");
