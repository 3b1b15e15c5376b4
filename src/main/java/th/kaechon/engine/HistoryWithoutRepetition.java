package th.kaechon.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * History as configured, without what only repeats: variables local to a task, which tell its card what the case knows
 * anyway, and the detail row of a variable given at a start, which equals its history row until the first change.
 */
class HistoryWithoutRepetition extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricVariableUpdateEventEntity variable) || variable.getTaskId() == null) {
            super.handleEvent(event);
        }
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity event) {
        return !event.isInitial() && super.shouldWriteHistoricDetail(event);
    }
}
