object hmt = Papers.HMT;
var shelf = new Shelf();
object other = shelf.Papers.HMT;
Console.WriteLine((hmt, other));

[Cites(nameof(Papers.HMT))]
class Reader;
