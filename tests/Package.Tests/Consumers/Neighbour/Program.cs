using Neighbour;

var animal = Animal.Read(new byte[] { 4, 3, 0, (byte)'c', (byte)'a', (byte)'t' });
System.Console.WriteLine($"{animal.Name}: {animal.Legs} legs");
System.Console.WriteLine($"{Rival.Greeting}: {Rival.YamlDotNet}");
