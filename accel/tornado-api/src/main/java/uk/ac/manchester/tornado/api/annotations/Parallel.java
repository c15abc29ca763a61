package uk.ac.manchester.tornado.api.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the variable of a loop whose iterations are independent: each becomes a work-item. */
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.TYPE_USE,
  ElementType.TYPE_PARAMETER,
  ElementType.TYPE,
  ElementType.LOCAL_VARIABLE
})
public @interface Parallel {}
