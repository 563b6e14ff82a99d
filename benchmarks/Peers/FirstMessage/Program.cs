using System.Text.Json;
using Wazo.Bus;

// From the bytes of a message to its record, and a line with one of its fields.
var message = JsonSerializer.Deserialize(Body.Utf8, WazoJsonContext.Default.CallCreatedMessage)!;
Console.WriteLine(message.Data.CallerIdName);
