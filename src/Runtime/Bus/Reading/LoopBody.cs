using BusContracts.Transports;

namespace BusContracts;

/// <summary>Whether code runs in the body of a loop that holds a message: that message waits for the body, so the body must not wait for it.</summary>
/// <remarks>
/// The mark is set where the loop asks for a message, for that runs in the loop's own context and the handler does not. It flows
/// into what the body calls and starts, as with handlers. Loops may stand in each other's bodies, or take turns.
/// </remarks>
internal sealed class LoopBody
{
    private static readonly AsyncLocal<Frame?> s_frames = new();

    private volatile Subscription? _held;
    private volatile bool _isOver;

    /// <summary>Whether the caller's loops hold a message of the subscription, or of any on the same bus where none is named.</summary>
    public static bool IsInside(OpenSubscriptions bus, Subscription? subscription = null)
    {
        for (var frame = s_frames.Value; frame is not null; frame = frame.Around)
        {
            if (frame.Body._held is { } held && held.Siblings == bus && (subscription is null || subscription == held))
                return true;
        }

        return false;
    }

    /// <summary>Lets the rest of an async method, and what it starts, count as outside of every loop.</summary>
    public static void StepOutside() => s_frames.Value = null;

    /// <summary>Marks the caller's context; an async method would mark its own alone.</summary>
    public void Enter()
    {
        var frames = s_frames.Value;
        for (var frame = frames; frame is not null; frame = frame.Around)
        {
            if (frame.Body == this)
                return;
        }

        s_frames.Value = new Frame(this, Living(frames));
    }

    /// <summary>Takes the mark away from the caller's context; elsewhere it means nothing from now on.</summary>
    public void Leave()
    {
        HoldNothing();
        _isOver = true;
        s_frames.Value = Living(s_frames.Value);
    }

    public void Hold(Subscription subscription) => _held = subscription;

    public void HoldNothing() => _held = null;

    /// <summary>One loop after the other in a context does not make the chain longer.</summary>
    private static Frame? Living(Frame? frame)
    {
        while (frame is { Body._isOver: true })
            frame = frame.Around;
        return frame;
    }

    private sealed class Frame(LoopBody body, Frame? around)
    {
        public LoopBody Body => body;

        public Frame? Around => around;
    }
}
