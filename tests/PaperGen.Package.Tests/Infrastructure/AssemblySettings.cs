using PaperGen.Package.Tests;
using Xunit.Sdk;
using Xunit.v3;

// Each test runs a build, which takes all the processors there are.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(PackageFixture))]
