class Shelf
{
    public Box Papers { get; } = new();
}

class Box
{
    public int HMT { get; } = 1;
}
