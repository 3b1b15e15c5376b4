-- A correction that a meeting postponed may be asked again in a later one; the row of the ended meeting stands as it was.
drop index meeting_item_corrects;
create unique index meeting_item_corrects on meeting_item (corrects, meeting_id) where state <> 'LEFT';
