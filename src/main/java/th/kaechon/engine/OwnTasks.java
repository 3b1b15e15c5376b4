package th.kaechon.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/** An officer's own tasks, as a branch of a task query: held by the officer, or offered to a group of the officer's. */
class OwnTasks extends TaskQueryImpl {

    private static final long serialVersionUID = 1L;

    OwnTasks(Authentication officer) {
        setOrQueryActive();
        taskAssignee(officer.getUserId());
        List<String> groups = officer.getGroupIds();
        if (groups != null && !groups.isEmpty()) {
            taskCandidateGroupIn(new ArrayList<>(groups));
            includeAssignedTasks();
        }
    }

    /** The same of a single task. */
    static boolean isCandidate(TaskEntity task, List<String> groups) {
        return task.getIdentityLinks().stream()
                .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())
                        && link.getGroupId() != null
                        && groups.contains(link.getGroupId()));
    }
}
