namespace BusContracts;

/// <summary>The messages that wait to be used again, up to a number.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class ReusableMessages(int most)
{
    private readonly List<ReusableMessage> _waiting = [];

    public ReusableMessage Rent()
    {
        lock (_waiting)
        {
            if (_waiting is [.., var last])
            {
                _waiting.RemoveAt(_waiting.Count - 1);
                return last;
            }
        }

        return new ReusableMessage();
    }

    /// <summary>Only for a message that nobody reads any more.</summary>
    public void Return(ReusableMessage message)
    {
        if (!message.IsWorthKeeping)
            return;
        message.Clear();
        lock (_waiting)
        {
            if (_waiting.Count < most)
                _waiting.Add(message);
        }
    }
}
