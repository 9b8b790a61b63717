using SkiaSharp;
using Svg.Skia;

// Each argument is an SVG file, or the width in pixels of those that follow; the PNG lies beside it. The picture is drawn in the size that
// the SVG has, unless a width is given.
float width = 0;
foreach (string argument in args)
{
    if (float.TryParse(argument, out float number))
    {
        width = number;
        continue;
    }
    using var svg = new SKSvg();
    if (svg.Load(argument) is not { } picture)
    {
        Console.Error.WriteLine($"{argument} is no SVG file that can be drawn.");
        return 1;
    }
    float scale = width > 0 ? width / picture.CullRect.Width : 1;
    string png = Path.ChangeExtension(argument, ".png");
    using (FileStream file = File.Create(png))
        picture.ToImage(file, SKColors.Transparent, SKEncodedImageFormat.Png, 100, scale, scale, SKColorType.Rgba8888, SKAlphaType.Premul,
            SKColorSpace.CreateSrgb());
    Console.WriteLine($"{png}: {new FileInfo(png).Length:N0} bytes");
}
return 0;
