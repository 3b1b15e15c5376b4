package th.kaechon.bench;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine does by itself: a grant row per open task and candidate group or holder, joined with every list. */
class StockAuthorization implements AutoCloseable {

    private static final int READ_AND_TASK_WORK = 2 + 16384;

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;
    private final SessionFactory own;

    StockAuthorization(ProcessEngineConfigurationImpl engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
        own = engine.getSessionFactories().get(AuthorizationManager.class);
        jdbc.sql(
                        """
                insert into public.act_ru_authorization (id_, rev_, type_, group_id_, user_id_, resource_type_, resource_id_, perms_)
                select 'stock' || id_, 1, 1, group_id_, null, 7, task_id_, :perms from public.act_ru_identitylink
                where task_id_ is not null and group_id_ is not null
                union all
                select 'held' || id_, 1, 1, null, assignee_, 7, id_, :perms from public.act_ru_task where assignee_ is not null
                """)
                .param("perms", READ_AND_TASK_WORK)
                .update();
        jdbc.sql("vacuum analyze public.act_ru_authorization").update();
        engine.getSessionFactories()
                .put(AuthorizationManager.class, new GenericManagerFactory(AuthorizationManager.class));
    }

    @Override
    public void close() {
        engine.getSessionFactories().put(AuthorizationManager.class, own);
        jdbc.sql("delete from public.act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'")
                .update();
        jdbc.sql("vacuum analyze public.act_ru_authorization").update();
    }
}
