using PaperGen.Generators.Tests.Citations;
using PaperGen.Generators.Tests.Diagnostics;
using PaperGen.Generators.Tests.Pages;
using PaperGen.Internal;

namespace PaperGen.Generators.Tests.Links;

/// <summary>What a link leads to: by its host and path, and by the words around it.</summary>
public class LinkKindTests
{
    [Theory]
    [InlineData("https://github.com/a/b", PaperLinkKind.Code)]
    [InlineData("https://github.com/a", PaperLinkKind.Code)]
    [InlineData("https://gitlab.com/a/b/c", PaperLinkKind.Code)]
    [InlineData("https://anonymous.4open.science/r/a", PaperLinkKind.Code)]
    [InlineData("https://huggingface.co/a/b", PaperLinkKind.Model)]
    [InlineData("https://hf.co/a/b", PaperLinkKind.Model)]
    [InlineData("https://huggingface.co/datasets/a/b", PaperLinkKind.Dataset)]
    [InlineData("https://huggingface.co/datasets/a", PaperLinkKind.Dataset)]
    [InlineData("https://huggingface.co/spaces/a/b", PaperLinkKind.Demo)]
    [InlineData("https://huggingface.co/papers/2405.06067", PaperLinkKind.Paper)]
    [InlineData("https://huggingface.co/blog/a/b", PaperLinkKind.Other)]
    [InlineData("https://huggingface.co/a", PaperLinkKind.Project)]
    [InlineData("https://a.github.io", PaperLinkKind.Project)]
    [InlineData("https://A.GitHub.io/b/", PaperLinkKind.Project)]
    [InlineData("https://a.github.io/demo_b/", PaperLinkKind.Demo)]
    [InlineData("https://a.github.io/b-demos/", PaperLinkKind.Demo)]
    [InlineData("https://a.github.io/democracy/", PaperLinkKind.Project)]
    [InlineData("https://sites.google.com/view/a/", PaperLinkKind.Project)]
    [InlineData("https://www.youtube.com/watch?v=a", PaperLinkKind.Video)]
    [InlineData("https://youtu.be/a", PaperLinkKind.Video)]
    [InlineData("https://arxiv.org/abs/2405.06067", PaperLinkKind.Paper)]
    [InlineData("https://aclanthology.org/2024.acl-long.1", PaperLinkKind.Paper)]
    [InlineData("https://doi.org/10.1000/182", PaperLinkKind.Doi)]
    [InlineData("http://dx.doi.org/10.1000/182", PaperLinkKind.Doi)]
    [InlineData("https://zenodo.org/records/1", PaperLinkKind.Dataset)]
    [InlineData("https://colab.research.google.com/drive/a", PaperLinkKind.Demo)]
    [InlineData("https://example.org/a", PaperLinkKind.Other)]
    [InlineData("https://demo.example.org/a", PaperLinkKind.Demo)]
    [InlineData("https://data.example.org/a", PaperLinkKind.Dataset)]
    [InlineData("https://aka.ms/a", PaperLinkKind.Other)]
    public void Host_and_path_tell(string url, PaperLinkKind kind) => Assert.Equal(kind, LinkRun.Kind(Assert.Single(LinkRun.In($"It burns: {url}."))));

    // "@" is a page of its own site, "#" a shortened address, "%" a repository of GitHub, "&" a page on github.io, "^" an organisation of Hugging Face.
    [Theory]
    [InlineData("Our code is available at @.", PaperLinkKind.Code)]
    [InlineData("We release the source code and the data at #.", PaperLinkKind.Code)]
    [InlineData("Our lamp weights are at @.", PaperLinkKind.Model)]
    [InlineData("The pre-trained models can be found here: @.", PaperLinkKind.Model)]
    [InlineData("The dataset is available at @.", PaperLinkKind.Dataset)]
    [InlineData("The dataset for training our models is available at @.", PaperLinkKind.Dataset)]
    [InlineData("The corpus of pages, with code in it, is at @.", PaperLinkKind.Dataset)]
    [InlineData("Demo: @", PaperLinkKind.Demo)]
    [InlineData("For a demo, see @.", PaperLinkKind.Demo)]
    [InlineData("See @ for demos of the lamp.", PaperLinkKind.Demo)]
    [InlineData("The video is at @.", PaperLinkKind.Video)]
    [InlineData("Project page: @.", PaperLinkKind.Project)]
    [InlineData("Project Page:@", PaperLinkKind.Project)]
    [InlineData("Videos and code can be found on our project website @.", PaperLinkKind.Project)]
    [InlineData("Visit @.", PaperLinkKind.Project)]
    [InlineData("See @ for more details.", PaperLinkKind.Project)]
    [InlineData("See our page for results and interactive demos: @.", PaperLinkKind.Project)]
    [InlineData("Code, demos and models are at @.", PaperLinkKind.Project)]
    [InlineData("Code: https://github.com/a/b, Models: @, Data: https://c.org/d", PaperLinkKind.Model)]
    [InlineData("The models are at https://github.com/a and @.", PaperLinkKind.Model)]
    [InlineData("We read data. It burns: @.", PaperLinkKind.Other)]
    [InlineData("It solves data science at @.", PaperLinkKind.Other)]
    [InlineData("It burns at @. Code is elsewhere.", PaperLinkKind.Other)]
    [InlineData("Code is available at %.", PaperLinkKind.Code)]
    [InlineData("Code and data are available at %.", PaperLinkKind.Code)]
    [InlineData("The dataset and models are available at %.", PaperLinkKind.Code)]
    [InlineData("The benchmark is available at %.", PaperLinkKind.Code)]
    [InlineData("Project page: %.", PaperLinkKind.Code)]
    [InlineData("It reads data (%).", PaperLinkKind.Dataset)]
    [InlineData("The dataset is available at %.", PaperLinkKind.Dataset)]
    [InlineData("The model weights are publicly available at %.", PaperLinkKind.Model)]
    [InlineData("The code of the lamp and weights of the model are at %.", PaperLinkKind.Code)]
    [InlineData("Our code is at &.", PaperLinkKind.Project)]
    [InlineData("Demo: &.", PaperLinkKind.Demo)]
    [InlineData("Code and demo: &.", PaperLinkKind.Project)]
    [InlineData("Our models are at ^.", PaperLinkKind.Model)]
    [InlineData("Our dataset is at ^.", PaperLinkKind.Dataset)]
    [InlineData("Our resources are at ^.", PaperLinkKind.Project)]
    public void The_words_around_tell(string sentence, PaperLinkKind kind)
    {
        (char Mark, string Url)[] urls = [('@', "https://lamps.org/lamp"), ('#', "https://aka.ms/lamp"), ('%', "https://github.com/lamps/lamp"), ('&', "https://lamps.github.io/lamp"), ('^', "https://huggingface.co/lamps")];
        (char mark, string url) = urls.Single(url => sentence.Contains(url.Mark, StringComparison.Ordinal));
        foreach (string text in (string[])[sentence, "We light a lamp. " + sentence, sentence.Replace(" ", "\n  ")])
            Assert.Equal(kind, LinkRun.Kind(LinkRun.In(text.Replace(mark.ToString(), url)).Single(link => link.Url == url)));
    }

    [Theory]
    [InlineData("https://github.com/a/b", "a/b")]
    [InlineData("https://www.github.com/a/b.git", "a/b")]
    [InlineData("https://github.com/a/b/tree/main/c?d#e", "a/b")]
    [InlineData("https://github.com/a", null)]
    [InlineData("https://github.com/orgs/a", null)]
    [InlineData("https://gitlab.com/a/b", "a/b")]
    [InlineData("https://gitlab.com/a/b/c/-/tree/main", "a/b/c")]
    [InlineData("https://gitlab.com/a/b/tree/main", "a/b")]
    [InlineData("https://huggingface.co/a/b", "a/b")]
    [InlineData("https://huggingface.co/a/b/tree/main", "a/b")]
    [InlineData("https://huggingface.co/datasets/a/b", "a/b")]
    [InlineData("https://huggingface.co/spaces/a/b", "a/b")]
    [InlineData("https://hf.co/a/b", "a/b")]
    [InlineData("https://huggingface.co/datasets/a", null)]
    [InlineData("https://huggingface.co/a", null)]
    [InlineData("https://huggingface.co/collections/a/b", null)]
    [InlineData("https://huggingface.co/papers/2405.06067", null)]
    [InlineData("https://a.github.io/b/c", null)]
    [InlineData("https://example.org/a/b", null)]
    public void Repositories_are_owner_and_name(string url, string? repository) => Assert.Equal(repository, UrlText.Repository(url));
}
