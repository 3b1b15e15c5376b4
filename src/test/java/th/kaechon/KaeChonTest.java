package th.kaechon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The one Spring context of all tests: real PostgreSQL in a fresh directory, real engine, real port. It is the morning of
 * 3 April 2566 in it, four days before the letter, and jobs run only when a test runs them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({TestTime.class, Fixture.class, JobsOnDemand.class, Staff.class, Walk.class, MeetingHall.class})
public @interface KaeChonTest {}
