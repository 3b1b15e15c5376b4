-- Tasks are authorised by their candidate groups (engine.CandidateAuthorization). The grants of single tasks that an older
-- version wrote are no longer asked and would slow down every check. Resource type 7 is a task. The index is the one of
-- engine.EngineIndex, which a new installation has already. (The benchmark's plain engine makes its tables after this.)
do $$
begin
    if to_regclass('public.act_ru_authorization') is not null then
        delete from public.act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*';
        create index if not exists act_idx_ident_lnk_candidate
            on public.act_ru_identitylink (group_id_, type_, task_id_);
    end if;
end
$$;
