package dev.pingyi.core.export;

/**
 * One rating as the national interface (好差评) takes it. The names and their order are the
 * interface's, taken from public code and not from the official specification; what each holds here
 * is in docs/national-export.md.
 *
 * @param areaCode the administrative division, six digits
 * @param deptCode the unit's unified social credit code, 18 characters
 * @param taskCode the matter's id in the roster; empty while the citizen has left it open
 * @param projectNo the rating's reference: this product does not know the number of the case itself
 * @param proStatus 3, done: a code hangs where something was done
 * @param proManager always empty: nobody at the counter is named
 * @param serviceTime when the code was scanned, by the office's zone, to the second
 * @param pf 3, rated by a printed code
 * @param satisfaction by the profile
 * @param evalDetail national codes of the reasons, separated by commas
 * @param writingEvaluation always empty: nobody has released the citizen's words for this
 * @param assessTime when the rating was given; for the authority alone, a unit never learns it
 * @param assessNumber 1, or 2 after the later addition
 * @param appStatus 1 no review needed, 2 reviewed, 3 not yet
 * @param anonymity 1: nobody gives a name to rate
 * @param userProp 1, a natural person: others are not told apart
 */
public record NationalRating(
    String areaCode,
    String areaName,
    String deptCode,
    String taskCode,
    String taskName,
    String projectNo,
    int proStatus,
    String proManager,
    int serviceNumber,
    String serviceTime,
    int pf,
    int satisfaction,
    String evalDetail,
    String writingEvaluation,
    String assessTime,
    int assessNumber,
    int appStatus,
    int anonymity,
    int userProp) {}
