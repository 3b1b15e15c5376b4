-- Tasks are authorised by their candidate groups (engine.CandidateAuthorization). The grants of single tasks that an older
-- version wrote are no longer asked and would slow down every check. Resource type 7 is a task.
delete from public.act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*';
