using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PresenceBoard.Health;

/// <summary>The section <c>Health</c> of the configuration.</summary>
internal sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>The port on 127.0.0.1; 0 takes a free one, which the log names.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 5081;
}

/// <summary>Checks the attributes, by generated code.</summary>
[OptionsValidator]
internal sealed partial class HealthOptionsCheck : IValidateOptions<HealthOptions>;
