package th.kaechon.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** History as configured, without variables that are local to a task: they repeat on its card what the case knows anyway. */
class HistoryWithoutCards extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricVariableUpdateEventEntity variable) || variable.getTaskId() == null) {
            super.handleEvent(event);
        }
    }
}
