using PaperGen.Site.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
