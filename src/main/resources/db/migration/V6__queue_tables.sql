-- The engine's run-time tables are queues: a milestone's night changes every row of some of them. Room on the page lets a
-- changed row stay on it without touching the indexes, and vacuum comes after two per cent instead of a fifth.
do $$
declare
    queue text;
begin
    foreach queue in array array ['act_ru_job', 'act_ru_task', 'act_ru_execution', 'act_ru_variable'] loop
        execute format('alter table public.%I set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02,'
                       ' autovacuum_analyze_scale_factor = 0.05)', queue);
    end loop;
end
$$;
