package dev.pingyi.local;

import dev.pingyi.bot.web.Transcript;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Store;
import dev.pingyi.local.console.PageCall;
import dev.pingyi.local.run.Door;
import dev.pingyi.local.run.NextDue;
import dev.pingyi.local.run.TriggeredDoors;
import dev.pingyi.server.office.CodeList;
import dev.pingyi.server.store.Feed;
import java.util.List;

/**
 * The product as this machine uses it: its doors, and what is read beside them.
 *
 * @param webhook the door for everything that comes by HTTP
 * @param office the door for commands
 * @param triggered the doors that the runner calls
 * @param transcript what was said on the web, the console's group included
 * @param nextLook when the day is looked at
 * @param books the rule books by year
 * @param noticeText the words of the monthly notices
 * @param remarks one line each, for the one who started the program
 * @param sweep removes what has expired
 * @param close what has to be closed at the end
 */
record Product(
    Door webhook,
    Door office,
    TriggeredDoors triggered,
    Feed feed,
    Store store,
    Transcript transcript,
    Roster roster,
    CodeList codes,
    NextDue nextLook,
    NextDue nextAnnouncement,
    RuleBooks books,
    NoticeText noticeText,
    PageCall.Names names,
    List<String> remarks,
    Runnable sweep,
    Runnable close) {}
