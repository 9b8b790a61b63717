using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Runtime;

/// <summary>A title that is read once is not kept, one that is read again is.</summary>
public class TitleTests
{
    [Fact]
    public void From_the_third_time_on_reading_allocates_nothing()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject("Lamp: On  Light\n\nAn abstract.\n"));
        Paper paper = loaded.Catalog["Lamp"];
        Assert.Equal("Lamp: On Light", paper.Title);
        string kept = paper.Title;
        Assert.Equal("Lamp: On Light", kept);
        long before = GC.GetAllocatedBytesForCurrentThread();
        string third = paper.Title;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Same(kept, third);
    }
}
