using Wazo.Bus;

namespace Library;

public sealed class CallBoard
{
    public string? LastCaller { get; private set; }

    public void Show(CallCreated call) => LastCaller = call.CallerIdName;
}
