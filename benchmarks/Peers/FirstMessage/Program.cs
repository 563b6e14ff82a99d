using BusContracts;
using Wazo.Bus;

// From the bytes of a message to its record, and a line with one of its fields.
var message = Message.Read<CallCreated>(Body.Utf8);
Console.WriteLine(message.Data.CallerIdName);
