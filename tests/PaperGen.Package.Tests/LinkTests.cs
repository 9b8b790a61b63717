namespace PaperGen.Package.Tests;

/// <summary>Links in a consumer of the package.</summary>
public class LinkTests(PackageFixture package)
{
    [Fact]
    public void A_link_says_where_it_leads_what_that_is_and_whether_it_was_repaired()
    {
        Consumer app = Consumer.Console(package)
            .Text("reading.papers.txt", """
                Lamp: On Light
                links: https://huggingface.co/datasets/lamps/pages

                Our code is at https: //github.com/lamps/lamp-light. Demo: lamps.github.io.
                """)
            .Program("""
                using PaperGen;
                foreach (PaperLink link in new[] { App.Links.LampLight, App.Links.Pages, App.Links.LampsGithubIo })
                    Console.WriteLine($"{link.Url} {link.Kind} {link.Repository ?? "-"} {link.IsRepaired} {link.Uri.Host} {link.Source}");
                """);
        app.Build().Succeeds().Says("warning PAPER3002");
        app.Run().Succeeds()
            .Says("https://github.com/lamps/lamp-light Code lamps/lamp-light True github.com reading.papers.txt(4)")
            .Says("https://huggingface.co/datasets/lamps/pages Dataset lamps/pages False huggingface.co reading.papers.txt(2)")
            .Says("https://lamps.github.io Demo - True lamps.github.io reading.papers.txt(4)");
    }
}
