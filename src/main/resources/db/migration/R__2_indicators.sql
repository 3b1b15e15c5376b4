-- The 17 MPI indicators of the 31-indicator BMN set (2560-2564), the numbering of the letter. TPMAP's verdict is authoritative.
insert into indicator (code, dimension, unit, name_th, name_en) values
    (1, 'HEALTH', 'PERSON', 'เด็กแรกเกิดมีน้ำหนัก 2,500 กรัมขึ้นไป', 'Newborns weigh 2,500 g or more'),
    (4, 'HEALTH', 'HOUSEHOLD', 'ครัวเรือนกินอาหารถูกสุขลักษณะ ปลอดภัย และได้มาตรฐาน', 'Household eats hygienic, safe, standard food'),
    (5, 'HEALTH', 'HOUSEHOLD', 'ครัวเรือนมีการใช้ยาเพื่อบำบัด บรรเทาอาการเจ็บป่วยเบื้องต้นอย่างเหมาะสม', 'Household uses medicines appropriately for minor illness'),
    (7, 'HEALTH', 'PERSON', 'คนอายุ 6 ปีขึ้นไป ออกกำลังกายอย่างน้อยสัปดาห์ละ 3 วัน วันละ 30 นาที', 'People aged 6 and over exercise at least 3 days a week for 30 minutes'),
    (8, 'LIVING', 'HOUSEHOLD', 'ครัวเรือนมีความมั่นคงในที่อยู่อาศัย และบ้านมีสภาพคงทนถาวร', 'Secure tenure and a durable dwelling'),
    (9, 'LIVING', 'HOUSEHOLD', 'ครัวเรือนมีน้ำสะอาดสำหรับดื่มและบริโภคเพียงพอตลอดปี อย่างน้อยคนละ 5 ลิตรต่อวัน', 'Enough clean drinking water all year'),
    (10, 'LIVING', 'HOUSEHOLD', 'ครัวเรือนมีน้ำใช้เพียงพอตลอดปี อย่างน้อยคนละ 45 ลิตรต่อวัน', 'Enough water for use all year'),
    (11, 'LIVING', 'HOUSEHOLD', 'ครัวเรือนมีการจัดการบ้านเรือนเป็นระเบียบเรียบร้อย สะอาด และถูกสุขลักษณะ', 'Dwelling orderly, clean, hygienic'),
    (15, 'EDUCATION', 'PERSON', 'เด็กอายุ 3-5 ปี ได้รับบริการเลี้ยงดูเตรียมความพร้อมก่อนวัยเรียน', 'Children 3-5 receive pre-school care'),
    (16, 'EDUCATION', 'PERSON', 'เด็กอายุ 6-14 ปี ได้รับการศึกษาภาคบังคับ 9 ปี', 'Children 6-14 receive the 9-year compulsory education'),
    (17, 'EDUCATION', 'PERSON', 'เด็กจบชั้น ม.3 ได้เรียนต่อชั้น ม.4 หรือเทียบเท่า', 'M.3 graduates continue to M.4 or equivalent'),
    (19, 'EDUCATION', 'PERSON', 'คนอายุ 15-59 ปี อ่าน เขียนภาษาไทย และคิดเลขอย่างง่ายได้', 'People 15-59 read, write Thai and do simple arithmetic'),
    (20, 'INCOME', 'PERSON', 'คนอายุ 15-59 ปี มีอาชีพและรายได้', 'People 15-59 have an occupation and income'),
    (21, 'INCOME', 'PERSON', 'คนอายุ 60 ปีขึ้นไป มีอาชีพและรายได้', 'People 60 and over have an occupation and income'),
    (22, 'INCOME', 'HOUSEHOLD', 'รายได้เฉลี่ยของคนในครัวเรือนต่อปี', 'Average income per household member per year'),
    (27, 'ACCESS', 'PERSON', 'ผู้สูงอายุ ได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน', 'Elderly cared for by family, community, state or private sector'),
    (28, 'ACCESS', 'PERSON', 'ผู้พิการ ได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน', 'Disabled people cared for by family, community, state or private sector')
on conflict (code) do update set dimension = excluded.dimension, unit = excluded.unit, name_th = excluded.name_th, name_en = excluded.name_en;
