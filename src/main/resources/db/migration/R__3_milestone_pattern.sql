-- The letter's two calendars as month-day: annex 2 (national guideline) and annex 3 (provincial plan).
insert into milestone_pattern (milestone, guideline_due, provincial_from, provincial_due, name_th) values
    ('FOUR_T',           '04-15', '04-11', '04-30', 'วิเคราะห์สภาพปัญหา ๔ท'),
    ('TARGETING',        '05-31', '05-01', '05-15', 'ประชุมชี้เป้าหมายและมอบหมาย'),
    ('CHANGWAT_MEETING', null,    null,    '05-25', 'ประชุม ศจพ.จ.'),
    ('ASSISTANCE',       '09-30', '05-01', '09-30', 'ให้ความช่วยเหลือและบันทึก Logbook')
on conflict (milestone) do nothing;
