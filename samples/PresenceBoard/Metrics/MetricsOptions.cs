using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PresenceBoard.Metrics;

/// <summary>The section <c>Metrics</c> of the configuration.</summary>
internal sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>How often the metrics are told, in seconds.</summary>
    [Range(0.1, 86_400)]
    public double Interval { get; set; } = 5;
}

/// <summary>Checks the attributes, by generated code.</summary>
[OptionsValidator]
internal sealed partial class MetricsOptionsCheck : IValidateOptions<MetricsOptions>;
