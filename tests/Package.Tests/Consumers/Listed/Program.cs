using Geometry;
using Listed;

var point = Point.Read(new byte[] { 0, 1, 0, 2 });
System.Console.WriteLine($"point {point.X} {point.Y}");
var pairs = Pairs.Read(new byte[] { 1, 2, 3, 4 });
foreach (var pair in pairs.Items) System.Console.WriteLine($"pair {pair.First} {pair.Second}");
