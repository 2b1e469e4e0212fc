using static CallingPlans.Application.Consistency.FindingCode;

namespace CallingPlans.Application.Consistency;

/// <summary>What to do about a finding, in the languages of the product; the operations page says more.</summary>
public static class FindingTexts
{
    private const string TraditionalChinese = "zh-TW";

    /// <param name="language"><c>en</c> or <c>zh-TW</c>.</param>
    public static string RemedyOf(FindingCode code, string language)
    {
        var (english, chinese) = Texts(code);
        return language == TraditionalChinese ? chinese : english;
    }

    private static (string English, string Chinese) Texts(FindingCode code) => code switch
    {
        RowUnreadable => (
            "Bring the row back from a backup.",
            "請從備份還原這一列資料。"),
        TimelineBroken or StateDiffers or FocDiffers or ErrorsDiffer or AttemptsDiffer or CompletionDiffers => (
            "Compare the order with the carrier's portal; bring its rows back from a backup, or correct the order by a desk action.",
            "請與電信業者的入口網站核對訂單，並從備份還原資料列，或由攜碼服務台更正訂單。"),
        ListLineDiffers => (
            "Any change of the order writes its line anew: add a note to the order.",
            "訂單的任何變更都會重寫這一列：請在訂單加入備註。"),
        DeskViewMissing or PlaceMissing => (
            "The desk does not find the order in its list: bring the row back from a backup of the tables DeskViews and OrderPlaces.",
            "服務台在清單中找不到此訂單：請從 DeskViews 與 OrderPlaces 資料表的備份還原這一列。"),
        OpenOrderMissing => (
            "The order is still told of by the carrier's change list, but not reconciled: ask the carrier how it stands.",
            "電信業者的變更清單仍會通知，但不會對帳：請向電信業者查詢訂單狀態。"),
        OpenOrderLeft => (
            "Nothing is lost: the order is only compared in vain. Remove the row from the table OpenOrders.",
            "沒有遺失任何資料，只是多做比對：請從 OpenOrders 資料表移除這一列。"),
        NumberNotHeld => (
            "Look who has the number. Where a deletion was cut off, delete the number again.",
            "請確認號碼目前屬於誰；若刪除動作中斷，請再刪除一次。"),
        NumberNotReleased => (
            "The number cannot be ordered until its claim goes: remove its row from the table NumberClaims once the order does not need it.",
            "在釋放之前無法訂購此號碼：確認訂單不再需要後，請從 NumberClaims 資料表移除這一列。"),
        InventoryDiffers or InventoryUnfounded => (
            "Compare the number with the carrier's portal, then write or remove its row in the table NumberInventory.",
            "請與電信業者的入口網站核對號碼，然後在 NumberInventory 資料表補寫或移除這一列。"),
        BillingMissing => (
            "Bill the number by hand from the moment at which the order was completed.",
            "請自訂單完成時起，以人工方式開始計費。"),
        BillingUnfounded or BilledTwice => (
            "Take the event off the bill, and correct the rows of the table BillingEvents.",
            "請從帳單移除該項目，並更正 BillingEvents 資料表。"),
        SignalNotTaken or DeadlineNotMet or ChoreNotDone or NoticeNotTold or DeliveryNotTried => (
            "See that the sweep runs, and what it logs: it repeats the work until it is done.",
            "請確認定期作業正在執行並查看其記錄：它會重複執行直到完成。"),
        MailNotSent => (
            "Tell the order's contacts by other means, then remove the mail's row beside the order in the table Orders.",
            "請以其他方式通知訂單聯絡人，然後從 Orders 資料表移除訂單旁的郵件列。"),
        OrchestrationMissing => (
            "Look at the failed instance; the next signal starts it anew: a desk action, or the carrier's next word.",
            "請查看失敗的執行個體；下一個訊號（服務台動作或電信業者的下一次通知）會重新啟動它。"),
        OrchestrationLeft => (
            "Nothing depends on it. Terminate the instance that has the order's id.",
            "沒有任何作業依賴它：請終止以訂單識別碼命名的執行個體。"),
        DocumentMissing or DocumentDiffers => (
            "Bring the blob back (deleted ones are kept for a while), or ask the customer for the document again.",
            "請還原 Blob（刪除後會保留一段時間），或請客戶重新上傳文件。"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not a finding."),
    };
}
