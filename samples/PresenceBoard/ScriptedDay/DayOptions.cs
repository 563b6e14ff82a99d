using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PresenceBoard.ScriptedDay;

/// <summary>The section <c>Day</c> of the configuration.</summary>
internal sealed class DayOptions
{
    public const string Section = "Day";

    /// <summary>Whether the day is played; if not said, in memory alone: a real server's clients would believe it.</summary>
    public bool? Play { get; set; }

    /// <summary>Whether the end of the day is the end of the program.</summary>
    public bool Once { get; set; }

    /// <summary>How many seconds of the day go by in one of ours.</summary>
    [Range(0.1, 1e9)]
    public double Speed { get; set; } = 1200;

    public TimeSpan Real(TimeSpan scripted) => scripted / Speed;
}

/// <summary>Checks the attributes, by generated code.</summary>
[OptionsValidator]
internal sealed partial class DayOptionsCheck : IValidateOptions<DayOptions>;
