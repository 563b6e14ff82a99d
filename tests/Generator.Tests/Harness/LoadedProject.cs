using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.Generator.Tests.Harness;

/// <summary>A compiled project, whose code can be run.</summary>
internal sealed class LoadedProject
{
    private readonly Assembly _assembly;

    private LoadedProject(Assembly assembly) => _assembly = assembly;

    public static LoadedProject From(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return new LoadedProject(new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image));
    }

    /// <summary>Runs a static method of the user's class <c>Probe</c>, with its exceptions as they were thrown.</summary>
    public object? Run(string method, params object?[] arguments)
    {
        try
        {
            return _assembly.GetType("Probe", throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments);
        }
        catch (TargetInvocationException thrown)
        {
            ExceptionDispatchInfo.Capture(thrown.InnerException!).Throw();
            throw;
        }
    }

    /// <summary>A type by its full name.</summary>
    public Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;
}
