package th.kaechon.bench;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the tests' clock and fixtures, which lie on the same class path, out of the product's context. */
class NoTestParts extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        var type = reader.getAnnotationMetadata();
        return type.isAnnotated(TestComponent.class.getName()) || type.isAnnotated(TestConfiguration.class.getName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoTestParts;
    }

    @Override
    public int hashCode() {
        return NoTestParts.class.hashCode();
    }
}
