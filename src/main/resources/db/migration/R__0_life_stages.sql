-- Life stages of the anti-poverty menu.
insert into life_stage (code, name_th, from_age, to_age, dependent) values
    ('EARLY_CHILD', 'ปฐมวัย',        0,   5, true),
    ('SCHOOL',      'วัยเรียน',       6,  14, false),
    ('YOUTH',       'วัยรุ่น/เยาวชน',  15,  24, false),
    ('WORKING',     'วัยแรงงาน',     25,  59, false),
    ('ELDERLY',     'ผู้สูงอายุ',      60, 150, true)
on conflict (code) do nothing;
