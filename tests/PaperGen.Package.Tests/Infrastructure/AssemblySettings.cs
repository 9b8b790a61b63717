using Xunit.Sdk;
using Xunit.v3;
using PaperGen.Package.Tests;

// Each test runs a build, which takes all the processors there are.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(PackageFixture))]
