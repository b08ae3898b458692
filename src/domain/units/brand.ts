declare const unit: unique symbol;

/** `T` that carries a unit's name for the compiler only; at run time it is a plain `T`. */
export type Brand<T, Name extends string> = T & { readonly [unit]: Name };
