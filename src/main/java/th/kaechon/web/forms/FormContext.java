package th.kaechon.web.forms;

import java.time.LocalDate;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.Officer;
import th.kaechon.process.OpenTask;

/** What every form knows: the task at hand, its case, who asks and which day it is. */
record FormContext(OpenTask task, HouseholdCase household, Officer officer, LocalDate today) {}
