#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void vectors(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_6, b_10, b_14, b_63, b_64, b_66, b_67;
  float f_43, f_44, f_45, f_46, f_47, f_48, f_49, f_50, f_51, f_52, f_53, f_54, f_55, f_56, f_57, f_58;
  float16 v16f_42, v16f_82;
  int i_4, i_5, i_8, i_9, i_12, i_13, i_16, i_18, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_33, i_35, i_36, i_37, i_38, i_39, i_40, i_41, i_59, i_60, i_61, i_62, i_65, i_68, i_69, i_70, i_71, i_72, i_73, i_74, i_75, i_76, i_77, i_83, i_84, i_89, i_90, i_91, i_92, i_97, i_98;
  long l_78, l_79, l_80, l_85, l_86, l_87, l_93, l_94, l_95;
  ulong ul_0, ul_1, ul_2, ul_3, ul_7, ul_11, ul_15, ul_17, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_34, ul_81, ul_88, ul_96;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  ul_3  =  ul_2 + 16L;
  i_4  =  *((__global int *) ul_3);
  i_5  =  get_global_id(0);
  b_6  =  i_5 < i_4;
  if(b_6)
  {
    // BLOCK 1
    ul_7  =  ul_2 + 20L;
    i_8  =  *((__global int *) ul_7);
    i_9  =  get_global_id(1);
    b_10  =  i_9 < i_8;
    if(b_10)
    {
      // BLOCK 2
      ul_11  =  ul_2 + 24L;
      i_12  =  *((__global int *) ul_11);
      i_13  =  get_global_id(2);
      b_14  =  i_13 < i_12;
      if(b_14)
      {
        // BLOCK 3
        ul_15  =  ul_2 + 28L;
        i_16  =  *((__global int *) ul_15);
        ul_17  =  ul_2 + 32L;
        i_18  =  *((__global int *) ul_17);
        ul_19  =  ul_2 + 36L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_2 + 44L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_2 + 48L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_2 + 64L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_2 + 56L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_2 + 60L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_2 + 40L;
        i_32  =  *((__global int *) ul_31);
        i_33  =  *((__global int *) ul_3);
        ul_34  =  ul_2 + 52L;
        i_35  =  *((__global int *) ul_34);
        i_36  =  i_33 * i_9;
        i_37  =  i_36 + i_5;
        i_38  =  i_37 * i_22;
        i_39  =  i_38 * i_24;
        i_40  =  i_39 + i_35;
        i_41  =  i_5 - i_28;
        f_43  =  0.0F;
        f_44  =  0.0F;
        f_45  =  0.0F;
        f_46  =  0.0F;
        f_47  =  0.0F;
        f_48  =  0.0F;
        f_49  =  0.0F;
        f_50  =  0.0F;
        f_51  =  0.0F;
        f_52  =  0.0F;
        f_53  =  0.0F;
        f_54  =  0.0F;
        f_55  =  0.0F;
        f_56  =  0.0F;
        f_57  =  0.0F;
        f_58  =  0.0F;
        v16f_42  =  (float16)(f_43, f_44, f_45, f_46, f_47, f_48, f_49, f_50, f_51, f_52, f_53, f_54, f_55, f_56, f_57, f_58);
        // BLOCK 4 MERGES [3 21 ]
        i_59  =  0;
        for(;i_59 < i_22;)
        {
          // BLOCK 5
          i_60  =  i_59 + 1;
          i_61  =  i_59 * i_24;
          i_62  =  i_40 + i_61;
          b_63  =  i_41 < 0;
          if(b_63)
          {
            // BLOCK 6
          }  // B5
          else
          {
            // BLOCK 7
            b_64  =  i_41 < i_16;
            if(b_64)
            {
              // BLOCK 8
              i_65  =  i_59 - i_30;
              b_66  =  i_65 < 0;
              if(b_66)
              {
                // BLOCK 9
              }  // B8
              else
              {
                // BLOCK 10
                b_67  =  i_65 < i_18;
                if(b_67)
                {
                  // BLOCK 11
                  i_68  =  i_9 * i_16;
                  i_69  =  i_68 + i_41;
                  i_70  =  i_69 * i_18;
                  i_71  =  i_70 * i_20;
                  i_72  =  i_71 + i_32;
                  i_73  =  i_65 * i_20;
                  i_74  =  i_72 + i_73;
                  // BLOCK 12 MERGES [11 13 ]
                  i_75  =  0;
                  for(;i_75 < i_26;)
                  {
                    // BLOCK 13
                    i_76  =  i_74 + i_75;
                    i_77  =  i_76 << 4;
                    l_78  =  (long) i_77;
                    l_79  =  l_78 << 2;
                    l_80  =  l_79 + 16L;
                    ul_81  =  ul_0 + l_80;
                    v16f_82  =  vload16(0, (__global float *) ul_81);
                    i_83  =  i_62 + i_75;
                    i_84  =  i_83 << 4;
                    l_85  =  (long) i_84;
                    l_86  =  l_85 << 2;
                    l_87  =  l_86 + 16L;
                    ul_88  =  ul_1 + l_87;
                    vstore16(v16f_82, 0, (__global float *) ul_88);
                    i_89  =  i_75 + 1;
                    i_75  =  i_89;
                  }  // B12
                  // BLOCK 14
                  // BLOCK 21 MERGES [14 20 ]
                  i_98  =  i_60;
                  i_59  =  i_98;
                }  // B10
                else
                {
                  // BLOCK 15
                }  // B10
              }  // B8
            }  // B7
            else
            {
              // BLOCK 16
            }  // B7
          }  // B5
          // BLOCK 17 MERGES [6 16 9 15 ]
          // BLOCK 18 MERGES [17 19 ]
          i_90  =  0;
          for(;i_90 < i_26;)
          {
            // BLOCK 19
            i_91  =  i_62 + i_90;
            i_92  =  i_91 << 4;
            l_93  =  (long) i_92;
            l_94  =  l_93 << 2;
            l_95  =  l_94 + 16L;
            ul_96  =  ul_1 + l_95;
            vstore16(v16f_42, 0, (__global float *) ul_96);
            i_97  =  i_90 + 1;
            i_90  =  i_97;
          }  // B18
          // BLOCK 20
          // BLOCK 21 MERGES [14 20 ]
          i_98  =  i_60;
          i_59  =  i_98;
        }  // B4
        // BLOCK 22
      }  // B2
      else
      {
        // BLOCK 23
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 24
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 25
  }  // B0
  // BLOCK 26 MERGES [25 24 23 22 ]
  return;
}  //  kernel
