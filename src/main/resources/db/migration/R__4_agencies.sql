-- The agencies the menu speaks of, and those with an office in every amphoe that a meeting may choose instead.
-- Editable data: a row that exists is left as it is, and coverage is given only together with a new agency, so that an
-- office somebody removed does not come back when this file changes.
-- The last column names the amphoe without an office. An agency seated in the changwat or region is present in none.
-- To be confirmed by the changwat: which amphoe have no fishery office (2407, 2410 and 2411 are an assumption).
with shipped (code, name_th, seat, absent_from) as (values
    ('lao', 'องค์กรปกครองส่วนท้องถิ่น (อบต./เทศบาล)', 'TAMBON', '{}'),
    ('tambonhealth', 'โรงพยาบาลส่งเสริมสุขภาพตำบล (รพ.สต.)', 'TAMBON', '{}'),
    ('volunteers', 'ทีมพี่เลี้ยงและอาสาแก้จนคนแปดริ้ว', 'TAMBON', '{}'),
    ('villagefund', 'คณะกรรมการกองทุนหมู่บ้าน', 'TAMBON', '{}'),
    ('amphoeadmin', 'ที่ทำการปกครองอำเภอ', 'AMPHOE', '{}'),
    ('amphoecd', 'สำนักงานพัฒนาชุมชนอำเภอ (สพอ.)', 'AMPHOE', '{}'),
    ('amphoehealth', 'สำนักงานสาธารณสุขอำเภอ (สสอ.)', 'AMPHOE', '{}'),
    ('amphoehospital', 'โรงพยาบาลประจำอำเภอ', 'AMPHOE', '{}'),
    ('amphoeagri', 'สำนักงานเกษตรอำเภอ', 'AMPHOE', '{}'),
    ('amphoelivestock', 'สำนักงานปศุสัตว์อำเภอ', 'AMPHOE', '{}'),
    ('amphoefishery', 'สำนักงานประมงอำเภอ', 'AMPHOE', '{2407, 2410, 2411}'),
    ('amphoelearning', 'ศูนย์ส่งเสริมการเรียนรู้ระดับอำเภอ (สกร.อำเภอ เดิม กศน.อำเภอ)', 'AMPHOE', '{}'),
    ('amphoelocal', 'สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ', 'AMPHOE', '{}'),
    ('amphoepolice', 'สถานีตำรวจภูธร', 'AMPHOE', '{}'),
    ('amphoerecruiting', 'หน่วยสัสดีอำเภอ', 'AMPHOE', '{}'),
    ('amphoeredcross', 'กิ่งกาชาดอำเภอ', 'AMPHOE', '{}'),
    ('baac', 'ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร (ธ.ก.ส.) สาขาในอำเภอ', 'AMPHOE', '{}'),
    ('socialdev', 'สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดฉะเชิงเทรา (พมจ.)', 'CHANGWAT', '{}'),
    ('childhome', 'บ้านพักเด็กและครอบครัวจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('employment', 'สำนักงานจัดหางานจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('skills', 'สำนักงานพัฒนาฝีมือแรงงานฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('labour', 'สำนักงานแรงงานจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('socialsecurity', 'สำนักงานประกันสังคมจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('primaryedu', 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาฉะเชิงเทรา เขต 1/เขต 2 (สพป.)', 'CHANGWAT', '{}'),
    ('secondaryedu', 'สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาฉะเชิงเทรา (สพม.)', 'CHANGWAT', '{}'),
    ('vocationaledu', 'วิทยาลัยในสังกัดสำนักงานคณะกรรมการการอาชีวศึกษา (สอศ.)', 'CHANGWAT', '{}'),
    ('specialedu', 'ศูนย์การศึกษาพิเศษประจำจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('changwathealth', 'สำนักงานสาธารณสุขจังหวัดฉะเชิงเทรา (สสจ.)', 'CHANGWAT', '{}'),
    ('changwatcd', 'สำนักงานพัฒนาชุมชนจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('changwatredcross', 'เหล่ากาชาดจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('pao', 'องค์การบริหารส่วนจังหวัดฉะเชิงเทรา (อบจ.)', 'CHANGWAT', '{}'),
    ('finance', 'สำนักงานคลังจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('treasury', 'สำนักงานธนารักษ์พื้นที่ฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('landreform', 'สำนักงานการปฏิรูปที่ดินจังหวัดฉะเชิงเทรา (ส.ป.ก.จังหวัด)', 'CHANGWAT', '{}'),
    ('landoffice', 'สำนักงานที่ดินจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('landdevelopment', 'สถานีพัฒนาที่ดินฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('justice', 'สำนักงานยุติธรรมจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('commerce', 'สำนักงานพาณิชย์จังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('disasterprevention', 'สำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดฉะเชิงเทรา (ปภ.)', 'CHANGWAT', '{}'),
    ('waterworks', 'การประปาส่วนภูมิภาค (กปภ.) สาขาในจังหวัดฉะเชิงเทรา', 'CHANGWAT', '{}'),
    ('codi', 'สถาบันพัฒนาองค์กรชุมชน (พอช.)', 'REGION', '{}'),
    ('eef', 'กองทุนเพื่อความเสมอภาคทางการศึกษา (กสศ.)', 'REGION', '{}'),
    ('nhso', 'สำนักงานหลักประกันสุขภาพแห่งชาติ (สปสช.) เขต 6 ระยอง', 'REGION', '{}'),
    ('housing', 'การเคหะแห่งชาติ', 'REGION', '{}'),
    ('villagefundoffice', 'สำนักงานกองทุนหมู่บ้านและชุมชนเมืองแห่งชาติ (สทบ.)', 'REGION', '{}'),
    ('groundwater', 'กรมทรัพยากรน้ำบาดาล', 'REGION', '{}')
), added as (
    insert into agency (code, name_th, seat)
    select code, name_th, seat from shipped
    on conflict do nothing
    returning code
)
insert into agency_coverage (agency_code, amphoe_code)
select shipped.code, amphoe.code
from shipped
join added on added.code = shipped.code
join amphoe on amphoe.code between '2401' and '2411'
where shipped.seat in ('TAMBON', 'AMPHOE')
  and amphoe.code <> all (shipped.absent_from::text[])
on conflict do nothing;
