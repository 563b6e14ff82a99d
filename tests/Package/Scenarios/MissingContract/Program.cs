Console.WriteLine("It does not come to this.");
