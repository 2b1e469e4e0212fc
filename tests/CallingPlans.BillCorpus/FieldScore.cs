namespace CallingPlans.BillCorpus;

/// <summary>How well one field is read over many bills.</summary>
internal sealed class FieldScore(string field)
{
    internal string Field { get; } = field;

    /// <summary>Read, and as the bill says.</summary>
    internal int Right { get; private set; }

    /// <summary>Read, and not as the bill says, or not there at all.</summary>
    internal int Wrong { get; private set; }

    /// <summary>There, and not read, or read wrong.</summary>
    internal int Missed { get; private set; }

    /// <summary>Of what was read, the part that is right; 1 where nothing was.</summary>
    internal double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>Of what is there, the part that was read; 1 where nothing is.</summary>
    internal double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    internal void Add(int right, int wrong, int missed) => (Right, Wrong, Missed) = (Right + right, Wrong + wrong, Missed + missed);
}
